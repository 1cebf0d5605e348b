/** Every component has a number of its own; those that were given none get the next ones. */
import { asJson, asList, type Json } from '../json.ts';
import { everyComponent } from './check/components.ts';

export function withIds(components: readonly Json[]): readonly Json[] {
  const taken = new Set(everyComponent(components).map(({ component }) => Number(component.id ?? 0)));
  let last = 0;
  const next = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (component: Json): Json => ({
    ...component,
    id: component.id ? component.id : next(),
    ...(Array.isArray(component.components) && { components: asList(component.components).map(number) }),
    ...(component.accessory !== undefined && { accessory: number(asJson(component.accessory)) }),
    ...(component.component !== undefined && { component: number(asJson(component.component)) }),
  });
  return components.map(number);
}
