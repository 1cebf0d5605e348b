/** The slash menu of the local chat, derived from the commands. */
import { usage } from '../chat/help.ts';
import type { Registry } from '../chat/registry.ts';
import type { Crm } from '../crm/crm.ts';
import { translator } from '../language/translate.ts';
import { pathWords, sayPath } from '../language/words.ts';
import type { Menu } from '../platforms/local/index.ts';

/** Worded for a reader's language; hidden fields are left out. */
export function createMenu(registry: Registry<Crm>): Menu {
  return (locale) => {
    const t = translator(locale);
    return registry.commands.map((command) => {
      const said = sayPath(command.path, locale);
      const others = pathWords(command.path, command.default ?? false).filter((words) => words !== said);
      return {
        path: command.path,
        words: [said, ...others],
        summary: t(command.summary),
        usage: usage(command, { t, locale }),
        fields: Object.entries(command.fields).flatMap(([name, field]) =>
          field.hidden
            ? []
            : [
                {
                  name,
                  label: t(field.label),
                  kind: field.kind,
                  required: !field.optional,
                  ...(field.hint ? { hint: t(field.hint) } : {}),
                  ...(field.choices
                    ? { choices: field.choices.map(({ value, label }) => ({ value, label: t(label) })) }
                    : {}),
                },
              ],
        ),
      };
    });
  };
}
