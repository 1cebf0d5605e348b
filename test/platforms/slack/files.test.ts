/** A list as CSV comes as a file of Slack's, to whoever asked and nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../support/slack/index.ts';
import type { ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';
import { openParleyWithCustomer } from '../../support/slack/parley-with-customer.ts';

let parley: ParleyAtSlack;
let ann: Person;
let li: Person;
beforeAll(async () => {
  ({ parley, ann, li } = await openParleyWithCustomer('华为 & <Co>'));
});
afterAll(() => parley.close());

const direct = (id: string) => parley.slack.person(id).in('dm').messages();
const filesOf = (id: string) => direct(id).flatMap(({ files }) => files);

describe('an export', () => {
  it('comes into the direct message, while the answer says so where it was asked', async () => {
    const asked = await ann.command('/crm export customers');
    expect(asked.text).toContain('One line is ready to download');
    expect(asked.text).toContain('customers-2026-05-13.csv comes as a file in our direct message');
    await expect.poll(() => filesOf('U1')).toHaveLength(1);
    const [file] = filesOf('U1');
    expect(file).toMatchObject({ name: 'customers-2026-05-13.csv', title: 'customers-2026-05-13.csv' });
    expect(String(file?.content)).toContain('华为 & <Co>');
  });

  it('comes once, also where it is asked for again after a restart', async () => {
    const asked = await ann.command('/crm export customers');
    await expect.poll(() => filesOf('U1')).toHaveLength(2);
    await parley.restart();
    expect((await asked.again()).text).toContain('One line is ready to download');
    await parley.slack.settled();
    expect(filesOf('U1')).toHaveLength(2);
  });

  it('that was asked for in a channel shows its lines to nobody there', async () => {
    await li.in('C2').mention('导出 客户');
    await expect.poll(() => filesOf('U3')).toHaveLength(1);
    const said = parley.slack.channel('C2').messages();
    expect(said.flatMap(({ files }) => files)).toEqual([]);
    expect(said.at(-1)?.text).toContain('会以文件形式发到我们的私信里');
    expect(said.at(-1)?.text).not.toContain('华为');
  });

  it('of nothing brings no file', async () => {
    await ann.command('/crm export notes');
    await parley.slack.settled();
    expect(filesOf('U1')).toHaveLength(2);
  });

  it('is refused to guests', async () => {
    const gus = await parley.slack.person('U4').command('/crm export customers');
    expect(gus.text).toContain('full members of this workspace');
    expect(filesOf('U4')).toEqual([]);
  });

  it.each([
    ['missing_scope', 'permission “files:write”'],
    ['file_uploads_disabled', 'does not take such files'],
    ['internal_error', 'ask again in a minute'],
  ])('that Slack refuses with %s says what to do', async (code, wanted) => {
    parley.slack.troubles.bring('files.getUploadURLExternal', { kind: 'error', code });
    await ann.command('/crm export customers');
    await expect.poll(() => ann.in('C1').messages().at(-1)?.text).toContain(wanted);
    expect(filesOf('U1')).toHaveLength(2);
  });
});

it('Slack refused nothing else', () => {
  expect(parley.slack.refusals().filter((each) => !each.startsWith('files.getUploadURLExternal'))).toEqual([]);
});
