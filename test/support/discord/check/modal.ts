/** A form that an app opens: five parts, each input there once. */
import { asJson, asList, type Json } from '../../json.ts';
import { LIMITS } from '../limits.ts';
import { type Fault, refuseFaults } from '../refused.ts';
import { checkComponents, everyComponent } from './components.ts';
import { againstSpec } from './spec.ts';

/** @throws Refused */
export function checkModal(body: Json): void {
  const { components } = asJson(body.data);
  const own = [
    ...parts(components),
    ...texts(components),
    ...checkComponents(components, true, []).filter(({ code }) => !code.startsWith('COMPONENT_MAX')),
  ];
  refuseFaults([
    ...againstSpec('ModalInteractionCallbackRequestSchema', body),
    ...own.map((each) => ({ ...each, path: ['data', ...each.path] })),
  ]);
}

function parts(components: unknown): readonly Fault[] {
  const count = asList(components).length;
  if (count <= LIMITS.modalParts) return [];
  const message = `Must be between 1 and ${LIMITS.modalParts} in length.`;
  return [{ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message }];
}

/** What an input starts with fits it; in a row of its own it says what it is, in a label the label does. */
function texts(components: unknown): readonly Fault[] {
  return everyComponent(components).flatMap(({ component, path }) => {
    if (component.type !== 4) return [];
    const { value, max_length: max, min_length: min, label } = component;
    const faults: Fault[] = [];
    if (typeof value === 'string' && value.length > Number(max ?? 4_000)) {
      const message = `Must be ${max ?? 4_000} or fewer in length.`;
      faults.push({ path: [...path, 'value'], code: 'BASE_TYPE_MAX_LENGTH', message });
    }
    if (typeof value === 'string' && value !== '' && value.length < Number(min ?? 0)) {
      faults.push({
        path: [...path, 'value'],
        code: 'BASE_TYPE_MIN_LENGTH',
        message: `Must be ${min} or more in length.`,
      });
    }
    const isInLabel = path.at(-1) === 'component';
    if (!isInLabel && !label) {
      faults.push({ path: [...path, 'label'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
    }
    return faults;
  });
}
