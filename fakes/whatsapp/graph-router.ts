import express, { type NextFunction, type Request, type Response } from 'express';
import { GraphError, invalidParameter } from './graph-error.ts';
import { isReadRequest } from './message-rules.ts';
import type { LocalNumber } from './model.ts';
import { numberFields, requestedFields } from './number-fields.ts';
import { graphPage } from './graph-page.ts';
import { takeReadReceipt } from './read-receipts.ts';
import { sendMessage } from './sending.ts';
import type { World } from './world.ts';

/** The Graph API itself; to be mounted behind a `/vNN.N` prefix. */
export function createGraphRouter(world: World): express.Router {
  const router = express.Router();
  // Whatever the content type says, Graph tries to read JSON.
  router.use(express.json({ limit: '1mb', type: () => true }));

  router.post('/:phoneNumberId/messages', async (request, response) => {
    const number = ownedNumber(world, request, request.params.phoneNumberId);
    const outcome = isReadRequest(request.body)
      ? takeReadReceipt(world, number, request.body)
      : await sendMessage(world, number, request.body);
    switch (outcome.kind) {
      case 'answer':
        response.json(outcome.body);
        return;
      case 'silence':
        return;
      case 'reset':
        request.socket.resetAndDestroy();
    }
  });

  router.post('/:accountId/message_templates', (request, response) => {
    const { id, status, category } = world.templates.create(ownedAccountId(world, request), request.body);
    response.json({ id, status, category });
  });

  router.get('/:accountId/message_templates', (request, response) => {
    const { name, language, status } = request.query;
    const templates = world.templates
      .list(ownedAccountId(world, request))
      .filter((template) => name === undefined || template.name === name)
      .filter((template) => language === undefined || template.language === language)
      .filter((template) => status === undefined || template.status === status)
      .map(({ businessAccountId: _, ...template }) => template);
    response.json(graphPage(request, templates));
  });

  router.delete('/:accountId/message_templates', (request, response) => {
    const accountId = ownedAccountId(world, request);
    const { name } = request.query;
    if (typeof name !== 'string') throw invalidParameter('The parameter name is required.');
    if (!world.templates.remove(accountId, name)) {
      throw invalidParameter('Message template was not found', 2593002);
    }
    response.json({ success: true });
  });

  router
    .route('/:accountId/subscribed_apps')
    .get((request, response) => {
      const isSubscribed = world.numbers.isSubscribed(ownedAccountId(world, request));
      const app = {
        whatsapp_business_api_data: { id: '100000000000000', name: 'Turno', link: 'https://example.com' },
      };
      response.json({ data: isSubscribed ? [app] : [] });
    })
    .post((request, response) => {
      const accountId = ownedAccountId(world, request);
      if (request.body && 'override_callback_uri' in request.body) {
        throw invalidParameter(
          'The local Graph server knows one callback; override_callback_uri is not offered',
        );
      }
      world.numbers.setSubscribed(accountId, true);
      response.json({ success: true });
    })
    .delete((request, response) => {
      world.numbers.setSubscribed(ownedAccountId(world, request), false);
      response.json({ success: true });
    });

  router.get('/:accountId/phone_numbers', (request, response) => {
    const numbers = world.numbers.ownedAccount(bearerToken(request), request.params.accountId, 'GET');
    const fields = requestedFields(request.query['fields']);
    response.json(
      graphPage(
        request,
        numbers.map((number) => numberFields(number, fields)),
      ),
    );
  });

  router.get('/:phoneNumberId', (request, response) => {
    const number = ownedNumber(world, request, request.params.phoneNumberId);
    response.json(numberFields(number, requestedFields(request.query['fields'])));
  });

  router.use((request: Request) => {
    const message = `Unknown path components: ${request.path}`;
    throw new GraphError(2500, message, { message });
  });
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const refusal = asGraphError(error);
    world.log(`${request.method} ${request.path} refused: ${refusal.code} ${refusal.details}`);
    response.status(refusal.status).json(refusal.responseBody());
  });
  return router;
}

function bearerToken(request: Request): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function ownedNumber(world: World, request: Request, phoneNumberId: string): LocalNumber {
  return world.numbers.ownedNumber(bearerToken(request), phoneNumberId, request.method);
}

function ownedAccountId(world: World, request: Request<{ accountId: string }>): string {
  const { accountId } = request.params;
  world.numbers.ownedAccount(bearerToken(request), accountId, request.method);
  return accountId;
}

/** Express reports an unreadable body with a 4xx status; anything else that is no refusal is our own bug. */
function asGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  const isBadBody = error instanceof Error && 'status' in error && error.status === 400;
  if (isBadBody) return invalidParameter('The request body is not valid JSON');
  return new GraphError(1, error instanceof Error ? (error.stack ?? error.message) : String(error));
}
