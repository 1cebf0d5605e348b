/** What Parley says of settings, in English. */
export const settings = {
  title: 'settings',
  en: 'English',
  zh: '简体中文',
  changedSince:
    'Someone changed the settings since you opened them. Look at what differs and send again to keep yours.',
} as const;
