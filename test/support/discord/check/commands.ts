/** A scope's commands, over what the specification says: names, what a tree may hold, and how long it is. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import { LIMITS } from '../limits.ts';
import { type Fault, Refused, refuseFaults } from '../refused.ts';
import { againstSpec } from './spec.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const SUBCOMMAND = 1;
const GROUP = 2;

/** @throws Refused */
export function checkCommands(body: unknown): void {
  const commands = asList(body);
  refuseFaults(commands.flatMap((command, at) => checkCommand(command, [at])));
  for (const [type, most] of Object.entries(LIMITS.perScope)) {
    if (commands.filter((each) => typeOf(each) === Number(type)).length > most) {
      throw new Refused(400, 30032, `Maximum number of application commands reached (${most}).`);
    }
  }
  refuseFaults(duplicates(commands, [], (each) => `${typeOf(each)} ${asText(each.name)}`));
}

const typeOf = ({ type }: Json): number => Number(type ?? 1);

function checkCommand(command: Json, path: readonly PropertyKey[]): readonly Fault[] {
  const at = (faults: readonly Fault[]) => faults.map((each) => ({ ...each, path: [...path, ...each.path] }));
  const type = typeOf(command);
  const bySpec = at(againstSpec('ApplicationCommandUpdateRequestSchema', command));
  if (type !== 1) return [...bySpec, ...at(spoken(command))];
  const named = at([...names(command, []), ...described(command, [])]);
  return [...bySpec, ...named, ...options(command, path, 0), ...tooLong(command, path)];
}

/** A command on a message or a person has a name to read and no description. */
function spoken({ description }: Json): readonly Fault[] {
  if (!description) return [];
  const message = 'Context menu commands cannot have description';
  return [{ path: ['description'], code: 'APPLICATION_COMMAND_DESCRIPTION_UNSUPPORTED', message }];
}

function names({ name, name_localizations: local }: Json, path: readonly PropertyKey[]): readonly Fault[] {
  const all: readonly (readonly [readonly PropertyKey[], unknown])[] = [
    [[...path, 'name'], name],
    ...Object.entries(asJson(local)).map(([locale, said]) => [[...path, 'name_localizations', locale], said] as const),
  ];
  return all.flatMap(([where, said]) => {
    const text = asText(said);
    if (NAME.test(text) && text === text.toLowerCase()) return [];
    const message = 'Command name is invalid';
    return [{ path: where, code: 'APPLICATION_COMMAND_INVALID_NAME', message }];
  });
}

function described({ description }: Json, path: readonly PropertyKey[]): readonly Fault[] {
  if (asText(description) !== '') return [];
  return [{ path: [...path, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
}

function options(holder: Json, path: readonly PropertyKey[], depth: number): readonly Fault[] {
  const all = asList(holder.options);
  const nested = all.filter(({ type }) => type === SUBCOMMAND || type === GROUP).length;
  const faults: Fault[] = [];
  if (nested > 0 && nested < all.length) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
    faults.push({ path: [...path, 'options'], code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  const firstOptional = all.findIndex(({ required }) => required !== true);
  for (const [at, option] of all.entries()) {
    const where = [...path, 'options', at];
    faults.push(...names(option, where), ...choices(option, where));
    if (option.type === SUBCOMMAND || (option.type === GROUP && depth === 0)) {
      faults.push(...options(option, where, depth + 1));
    } else if (option.required === true && firstOptional !== -1 && at > firstOptional) {
      const message = 'Required options must be placed before non-required options';
      faults.push({ path: where, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
  }
  return [
    ...faults,
    ...duplicates(all, [...path, 'options'], ({ name }) => asText(name)),
    ...localDuplicates(all, path),
  ];
}

function choices(option: Json, path: readonly PropertyKey[]): readonly Fault[] {
  const all = asList(option.choices);
  if (all.length > 0 && option.autocomplete === true) {
    const message = 'Autocomplete cannot be used with choices';
    return [{ path: [...path, 'autocomplete'], code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID', message }];
  }
  const long = all.flatMap(({ value }, at) =>
    typeof value === 'string' && value.length > LIMITS.choiceValue
      ? [
          {
            path: [...path, 'choices', at, 'value'],
            code: 'BASE_TYPE_MAX_LENGTH',
            message: `Must be ${LIMITS.choiceValue} or fewer in length.`,
          },
        ]
      : [],
  );
  return [...long, ...duplicates(all, [...path, 'choices'], ({ name }) => asText(name))];
}

function duplicates(
  all: readonly Json[],
  path: readonly PropertyKey[],
  nameOf: (each: Json) => string,
): readonly Fault[] {
  const names = all.map(nameOf);
  return names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [
          {
            path: [...path, at],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ],
  );
}

/** Names are told apart in every language. */
function localDuplicates(all: readonly Json[], path: readonly PropertyKey[]): readonly Fault[] {
  const locales = new Set(all.flatMap(({ name_localizations: local }) => Object.keys(asJson(local))));
  return [...locales].flatMap((locale) =>
    duplicates(all, [...path, 'options'], (each) => asText(asJson(each.name_localizations)[locale] ?? each.name)),
  );
}

function tooLong(command: Json, path: readonly PropertyKey[]): readonly Fault[] {
  if (lettersOf(command) <= LIMITS.commandLetters) return [];
  const message = `Command exceeds maximum size (${LIMITS.commandLetters})`;
  return [{ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}

/** Names, descriptions and values; of the languages the longest counts. */
function lettersOf(part: Json): number {
  const longest = (text: unknown, local: unknown) =>
    Math.max(...[text, ...Object.values(asJson(local))].map((each) => asText(each).length));
  const own = longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const value = asText(part.value).length;
  return [...asList(part.options), ...asList(part.choices)].reduce((sum, each) => sum + lettersOf(each), own + value);
}
