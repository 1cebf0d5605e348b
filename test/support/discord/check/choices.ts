/** Suggestions that an app gives: each of the kind of the option, and not too long. */
import { asJson, asList, type Json } from '../../json.ts';
import { LIMITS } from '../limits.ts';
import { type Fault, refuseFaults } from '../refused.ts';
import { againstSpec } from './spec.ts';

/** @throws Refused */
export function checkChoices(body: Json): void {
  const all = asList(asJson(body.data).choices);
  const long = all.flatMap(({ value }, at): readonly Fault[] =>
    typeof value === 'string' && value.length > LIMITS.choiceValue
      ? [
          {
            path: ['data', 'choices', at, 'value'],
            code: 'BASE_TYPE_MAX_LENGTH',
            message: `Must be ${LIMITS.choiceValue} or fewer in length.`,
          },
        ]
      : [],
  );
  refuseFaults([...againstSpec('ApplicationCommandAutocompleteCallbackRequestSchema', body), ...long]);
}
