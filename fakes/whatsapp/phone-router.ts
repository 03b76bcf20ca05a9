import express, { type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import { faultRuleSchema } from './faults.ts';
import { phoneMessageSchema } from './phone-messages.ts';
import { PhoneSideError, type AddressedPhoneMessage } from './phone-side.ts';
import { deliverySchema, policySchema } from './settings.ts';
import type { World } from './world.ts';

/** As many messages as Meta aggregates in one webhook. */
const MAXIMUM_BATCH = 1_000;
const HEARTBEAT_MS = 15_000;

const numberChangeSchema = z.strictObject({ phone: z.string().regex(/^\d{7,15}$/) });
const ownerMessageSchema = z.strictObject({ text: z.string().min(1) });

const batchSchema = z.object({
  messages: z
    .array(z.looseObject({ phone: z.string().regex(/^\d{7,15}$/), phoneNumberId: z.string() }))
    .min(1)
    .max(MAXIMUM_BATCH),
});

const templateStatusSchema = z.strictObject({
  status: z.enum(['APPROVED', 'REJECTED', 'PAUSED', 'DISABLED']),
  reason: z.string().optional(),
});

/** The phones and the knobs of the local Graph server as JSON over HTTP; it works under any mount path. */
export function createPhoneRouter(world: World): express.Router {
  const { phones, webhooks, faults } = world;
  const router = express.Router();
  router.use(express.json({ limit: '16mb' }));

  router.get('/numbers', (_request, response) => {
    const numbers = world.numbers.list();
    response.json(
      numbers.map(({ phoneNumberId, verifiedName, displayPhoneNumber }) => ({
        phoneNumberId,
        name: verifiedName,
        displayPhoneNumber,
      })),
    );
  });

  router.param('phone', (_request, _response, next, phone: string) => {
    next(/^\d{7,15}$/.test(phone) ? undefined : new PhoneSideError(400, 'a phone is 7 to 15 digits'));
  });
  router.param('phoneNumberId', (_request, _response, next, phoneNumberId: string) => {
    const isKnown = world.numbers.find(phoneNumberId) !== undefined;
    next(isKnown ? undefined : new PhoneSideError(404, `no business number ${phoneNumberId}`));
  });

  const chatPath = '/phones/:phone/chats/:phoneNumberId';
  router.get(chatPath, ({ params }, response) => {
    response.json(phones.transcript(params.phone, params.phoneNumberId));
  });
  router.delete(chatPath, ({ params, query }, response) => {
    phones.restart(params.phone, params.phoneNumberId, query['window'] === 'close');
    response.status(204).end();
  });
  router.post(`${chatPath}/messages`, ({ params, body }, response) => {
    const message = phoneMessageSchema.parse(body);
    response.status(201).json(phones.send(params.phone, params.phoneNumberId, message));
  });
  router.post(`${chatPath}/read`, ({ params }, response) => {
    phones.read(params.phone, params.phoneNumberId);
    response.status(204).end();
  });
  router.post(`${chatPath}/number`, ({ params, body }, response) => {
    phones.changeNumber(params.phone, params.phoneNumberId, numberChangeSchema.parse(body).phone);
    response.status(204).end();
  });
  router.post(`${chatPath}/owner-messages`, ({ params, body }, response) => {
    const { text } = ownerMessageSchema.parse(body);
    response.status(201).json(phones.ownerWrites(params.phone, params.phoneNumberId, text));
  });
  router.get('/phones/:phone/events', (request, response) => streamEvents(world, request, response));

  router.post('/webhooks/batch', ({ body }, response) => {
    const messages = batchSchema.parse(body).messages.map(({ phone, phoneNumberId, ...message }) => {
      return { ...phoneMessageSchema.parse(message), phone, phoneNumberId } satisfies AddressedPhoneMessage;
    });
    response.status(201).json({ messages: phones.sendBatch(messages) });
  });
  router.get('/webhooks', (_request, response) => void response.json(webhooks.counters()));
  router.post('/webhooks/verify', async (_request, response) => {
    response.json({ isVerified: await webhooks.verify() });
  });

  router.get('/delivery', (_request, response) => void response.json(world.delivery));
  router.put('/delivery', ({ body }, response) => {
    Object.assign(world.delivery, deliverySchema.partial().parse(body));
    webhooks.pump();
    response.json(world.delivery);
  });
  router.get('/policy', (_request, response) => void response.json(world.policy));
  router.put('/policy', ({ body }, response) => {
    response.json(Object.assign(world.policy, policySchema.partial().parse(body)));
  });
  router.get('/faults', (_request, response) => void response.json({ rules: faults.list() }));
  router.put('/faults', ({ body }, response) => {
    faults.set(z.strictObject({ rules: z.array(faultRuleSchema) }).parse(body).rules);
    response.json({ rules: faults.list() });
  });
  router.put('/templates/:businessAccountId/:name', ({ params, body }, response) => {
    const { status, reason } = templateStatusSchema.parse(body);
    if (!world.templates.setStatus(params.businessAccountId, params.name, status, reason)) {
      throw new PhoneSideError(404, `no template ${params.name}`);
    }
    response.status(204).end();
  });

  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const refusal = describeRefusal(error);
    if (refusal) response.status(refusal.status).json({ message: refusal.message });
    else next(error);
  });
  return router;
}

/** What the caller did wrong; undefined for errors that are not the caller's. */
function describeRefusal(error: unknown): { status: number; message: string } | undefined {
  if (error instanceof z.ZodError) return { status: 400, message: z.prettifyError(error) };
  if (!(error instanceof Error)) return undefined;
  // Express marks unreadable and oversized bodies with a 4xx status, as PhoneSideError does.
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  return status < 500 ? { status, message: error.message } : undefined;
}

/** `?open=<phone number id>` says which chat is on the screen: its messages are read as they arrive. */
function streamEvents(world: World, request: Request<{ phone: string }>, response: Response): void {
  const { open } = request.query;
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': connected\n\n');
  const endWatch = world.events.watch(
    request.params.phone,
    ({ type, ...data }) => response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`),
    typeof open === 'string' ? open : undefined,
  );
  // Proxies cut streams that stay silent.
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    endWatch();
  });
}
