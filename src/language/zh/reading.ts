/** Why what was typed into a field cannot be read, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { reading as english } from '../en/reading.ts';

export const reading: Translated<typeof english> = {
  email: '这不是可用的邮箱地址，应该像这样：bob@acme.com。',
  phone: '这不像电话号码。例如：138 1234 5678 或 +49 30 901820。',
  amount: '看不出这是多少钱。例如：12,000、1.2万 或 50 美元。',
  amountNegative: '金额不能是负数。例如：12,000。',
  amountZero: '金额要大于零。例如：12,000。',
  amountTooLarge: '金额太大了，是不是多打了一位？',
  amountTooPrecise: '小数位数超过了该币种的精度。例如：12,000.50。',
  whole: '请填一个整数，例如 5。',
  wholeBetween: '请填 {{min}} 到 {{max}} 之间的整数。',
  date: '看不懂这个日期。例如：今天、周五 15:00、下周一 或 2026-06-12。',
  period: '看不懂这个时间段。例如：本月、上季度、2026-05 或 最近30天。',
  choice: '请从这些里选一个：{{choices}}。',
  yesNo: '请回答“是”或“否”。',
  tag: '每个标签最多 {{max}} 个字符。',
  tooMany: '太多了，最多 {{max}} 个。',
  cadence: '看不懂多久一次。例如：工作日 09:00、每周一 9:00 或 0 9 1 * *。',
  never: '日历上没有这样的日子，永远不会发送。例如：0 9 28 2 *。',
  tooOften: '发送得太频繁了。例如：工作日 09:00。',
  zone: '没有这个时区。例如：Asia/Shanghai 或 Europe/Berlin。',
  place: '没有找到名为“{{text}}”的频道，请写成 #销售 这样。',
  unknown: '没有找到“{{text}}”。',
  several: '“{{text}}”可能指好几个，请多输入几个字。',
  severalAmounts: '这可能是 {{amounts}}，请写明是哪一个。',
  bad: '这里不能用这个内容。',
};
