/** Parley in Slack as most stories find it: one customer, Ann who reads English and Li who reads Chinese. */
import type { Person } from './index.ts';
import { openParley, type ParleyAtSlack } from './parley-at-slack.ts';

export interface ParleyWithCustomer {
  readonly parley: ParleyAtSlack;
  readonly ann: Person;
  readonly li: Person;
}

export async function openParleyWithCustomer(name: string): Promise<ParleyWithCustomer> {
  const parley = await openParley();
  const [ann, li] = [parley.slack.person('U1'), parley.slack.person('U3')];
  await ann.command(`/crm customer add ${name}`);
  return { parley, ann, li };
}
