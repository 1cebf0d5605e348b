/** What Slack and browsers ask for below /slack/: events, and the two pages of an installation. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';
import type { Background } from '../../chat/background.ts';
import type { HttpRoutes } from '../../chat/platform.ts';
import type { Install } from './install.ts';
import { EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH } from './manifest.ts';

export interface HttpRoutesDeps {
  /** Undefined in Socket Mode. */
  readonly events: Pick<HTTPReceiver, 'requestListener'> | undefined;
  /** Undefined where no workspace can install Parley by itself. */
  readonly install: Install | undefined;
  readonly ready: () => boolean;
  /** Keeps what is under way when Parley is stopped, and logs what fails. */
  readonly track: Background['track'];
}

export function createHttpRoutes({ events, install, ready, track }: HttpRoutesDeps): HttpRoutes {
  function page(request: IncomingMessage, response: ServerResponse, show: 'begin' | 'finish'): void {
    if (!install) end(response, 404);
    else if (!ready()) install.wait(request, response);
    else {
      track(install[show](request, response)).catch(() => response.headersSent || end(response, 500));
    }
  }

  return {
    prefix: '/slack/',
    serve(request, response) {
      switch (`${request.method} ${pathOf(request)}`) {
        case `GET ${INSTALL_PATH}`:
          page(request, response, 'begin');
          return;
        case `GET ${REDIRECT_PATH}`:
          page(request, response, 'finish');
          return;
        case `POST ${EVENTS_PATH}`:
          if (events && ready()) events.requestListener(request, response);
          // Before it is connected Slack is asked to come again.
          else end(response, events ? 503 : 404);
          return;
        default:
          end(response, 404);
      }
    },
  };
}

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0] ?? '';

const end = (response: ServerResponse, status: number): void =>
  void response.writeHead(status, { 'content-type': 'text/plain' }).end();
