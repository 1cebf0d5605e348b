/** Starts the page. */
import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/sidebar.css';
import './styles/log.css';
import './styles/card.css';
import './styles/composer.css';
import './styles/dialog.css';
import { App } from './app.tsx';
import { applyTheme, currentTheme } from './theme.ts';

applyTheme(currentTheme());
// The key has done its work (it is a cookie now): out of the address bar, the history and screenshots.
history.replaceState(null, '', '/');
render(<App />, document.getElementById('app') as HTMLElement);
