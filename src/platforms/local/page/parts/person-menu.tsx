/** Whom the page acts as, with the switch to someone else, and what is one's own: language and appearance. */
import { useState } from 'preact/hooks';
import type { Locale } from '../../../../language/locale.ts';
import { addPerson } from '../api.ts';
import { usePage } from '../page-context.ts';
import { applyTheme, currentTheme, type Theme } from '../theme.ts';
import { Avatar } from './avatar.tsx';
import { CheckIcon, ChevronIcon, PlusIcon } from './icons.tsx';
import { NameDialog } from './name-dialog.tsx';
import { Popover } from './popover.tsx';
import { Segments } from './segments.tsx';

export function PersonMenu() {
  const { chat, t, actions, actAs } = usePage();
  const [naming, setNaming] = useState(false);
  const [theme, setTheme] = useState<Theme>(currentTheme());
  const { me, people, locale } = chat.state;

  const speak = (language: Locale) => {
    if (language === locale) return;
    // Its confirmation, with the way back, lands in one's own conversation with Parley.
    const deed = { kind: 'command', path: 'settings me', values: { language } } as const;
    void actions.act(deed, { place: `@${me.account}` });
  };

  const face = (
    <>
      <Avatar account={me.account} name={me.name} />
      <span class="person-name">{me.name}</span>
      {me.admin && <span class="badge">{t('local.admin')}</span>}
      <ChevronIcon />
    </>
  );
  return (
    <>
      <Popover class="person" label={t('local.actingAs', { name: me.name })} face={face}>
        {(close) => (
          <>
            <h3>{t('local.actAs')}</h3>
            <ul class="options">
              {people.map((person) => (
                <li key={person.account}>
                  <button
                    type="button"
                    class="option"
                    aria-current={person.account === me.account ? 'true' : undefined}
                    onClick={() => {
                      close();
                      if (person.account !== me.account) actAs(person.account);
                    }}
                  >
                    <Avatar account={person.account} name={person.name} />
                    <span>{person.name}</span>
                    {person.admin && <span class="badge">{t('local.admin')}</span>}
                    {person.account === me.account && <CheckIcon />}
                  </button>
                </li>
              ))}
              <li>
                <button
                  type="button"
                  class="option quiet"
                  onClick={() => {
                    close();
                    setNaming(true);
                  }}
                >
                  <PlusIcon />
                  <span>{t('local.addPerson')}</span>
                </button>
              </li>
            </ul>
            <Segments
              label={t('local.language')}
              options={[
                { value: 'en', label: t('local.english') },
                { value: 'zh', label: t('local.chinese') },
              ]}
              value={locale}
              onChoose={speak}
            />
            <Segments
              label={t('local.theme')}
              options={[
                { value: 'system', label: t('local.themeSystem') },
                { value: 'light', label: t('local.themeLight') },
                { value: 'dark', label: t('local.themeDark') },
              ]}
              value={theme}
              onChoose={(chosen) => {
                applyTheme(chosen);
                setTheme(chosen);
              }}
            />
          </>
        )}
      </Popover>
      {naming && (
        <NameDialog
          title={t('local.addPerson')}
          label={t('local.personName')}
          submit={t('local.add')}
          onClose={() => setNaming(false)}
          onName={async (name) => actAs((await addPerson(name)).account)}
        />
      )}
    </>
  );
}
