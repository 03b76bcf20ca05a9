import type { InboundContent } from '../../core/ports/channel.ts';
import { MINUTE_MS } from '../../core/time/index.ts';
import type { Doors } from '../../db/doors.ts';
import type { BusinessModel } from '../sandbox/business-model.ts';
import { inSandbox, type Delivered, type Sandbox } from '../sandbox/sandbox.ts';
import { checkBookings, checkHandoff, newestRequest } from './look-around.ts';
import { matchesChoices, matchesText } from './match-text.ts';
import { USUAL_NAME, USUAL_NOW, type Act, type ActOf, type Story } from './story.ts';
import { instantOfWallTime } from './wall-time.ts';
import { writeAct } from './write-story.ts';

/** A number that nobody has. */
export const CUSTOMER_PHONE = '15550100100';

export interface StoryResult {
  title: string;
  /** undefined: all went as the story tells */
  failure?: StoryFailure;
}

export interface StoryFailure {
  line?: number | undefined;
  /** what the story says */
  wanted: string;
  /** what happened instead */
  found: string;
}

/** Something happens, and what is expected to come of it. */
interface Beat {
  act: Move;
  expectations: Expectation[];
}

type Expectation = ActOf<'bot' | 'silence' | 'staff sees' | 'booking' | 'handoff' | 'messages'>;
type Move = Exclude<Act, Expectation>;

/** Plays a story with a business of its own, from an empty calendar, by the very turns that customers get. */
export async function playStory(doors: Doors, model: BusinessModel, story: Story): Promise<StoryResult> {
  const { title, language, name = USUAL_NAME, now = USUAL_NOW, acts } = story;
  const startsAt = ({ zone }: { zone: string }) => instantOfWallTime(zone, now);
  return inSandbox(doors, { model, language, startsAt }, async (sandbox): Promise<StoryResult> => {
    const stage = { sandbox, name, sent: 0, language: language ?? sandbox.business.languages[0] ?? 'en' };
    let current: Act | undefined;
    try {
      for (const { act, expectations } of beatsOf(acts)) {
        current = act;
        const before = sandbox.delivered().length;
        await perform(stage, act);
        const heard = sandbox.delivered().slice(before);
        await expectAll(stage, expectations, heard, (expectation) => (current = expectation));
      }
      return { title };
    } catch (error) {
      if (!(error instanceof Unexpected) || !current) throw error;
      return { title, failure: { line: current.line, wanted: writeAct(current), found: error.message } };
    }
  });
}

interface Stage {
  sandbox: Sandbox;
  name: string;
  language: string;
  /** messages of the customer so far */
  sent: number;
}

/** Ends a story: what happened is not what it tells. */
class Unexpected extends Error {}

function beatsOf(acts: readonly Act[]): Beat[] {
  const beats: Beat[] = [];
  for (const act of acts) {
    if (!isExpectation(act)) beats.push({ act, expectations: [] });
    else if (beats.length > 0) beats.at(-1)?.expectations.push(act);
    // Before anything has happened, time may as well pass by nothing.
    else beats.push({ act: { kind: 'later', minutes: 0, line: act.line }, expectations: [act] });
  }
  return beats;
}

function isExpectation(act: Act): act is Expectation {
  return ['bot', 'silence', 'staff sees', 'booking', 'handoff', 'messages'].includes(act.kind);
}

async function perform(stage: Stage, act: Move): Promise<void> {
  const { sandbox } = stage;
  const { now, business } = sandbox;
  switch (act.kind) {
    case 'staff': {
      const [phone = ''] = business.staffPhones;
      const request = await newestRequest(sandbox, phone);
      if (!request) throw new Unexpected('nobody of the staff was asked for anything');
      return sandbox.receive(phone, { kind: 'text', text: act.text }, { replyTo: request });
    }
    case 'later':
      return sandbox.passTo(now() + act.minutes * MINUTE_MS);
    case 'on': {
      const instant = instantOfWallTime(business.zone, act.at);
      if (instant < now()) throw new Unexpected('that moment is over already');
      return sandbox.passTo(instant);
    }
    default:
      stage.sent += 1;
      return sandbox.receive(CUSTOMER_PHONE, contentOf(sandbox, act), { name: stage.name });
  }
}

function contentOf(sandbox: Sandbox, act: Exclude<Move, ActOf<'staff' | 'later' | 'on'>>): InboundContent {
  switch (act.kind) {
    case 'customer':
      return { kind: 'text', text: act.text };
    case 'tap':
      return tapOn(sandbox, act.label);
    case 'location':
      return { kind: 'location', latitude: 40.4168, longitude: -3.7038 };
    case 'contact':
      return { kind: 'contacts' };
    default: {
      const media = { photo: 'image', voice: 'audio' } as const;
      const kind = act.kind === 'photo' || act.kind === 'voice' ? media[act.kind] : act.kind;
      return { kind: 'media', media: kind, ...(act.caption ? { caption: act.caption } : {}) };
    }
  }
}

/** A tap on the newest choice of that name. */
function tapOn(sandbox: Sandbox, label: string): InboundContent {
  const toCustomer = sandbox.delivered().filter(({ to }) => to === CUSTOMER_PHONE);
  for (const { choices } of toCustomer.toReversed()) {
    const choice = choices.find((one) => matchesText(label, one.label));
    if (choice) return { kind: 'tap', id: choice.id, title: choice.label };
  }
  const last = toCustomer.at(-1);
  throw new Unexpected(
    `there is no [${label}] to tap; ${last ? said([last]) : 'the bot has said nothing yet'}`,
  );
}

async function expectAll(
  stage: Stage,
  expectations: readonly Expectation[],
  heard: readonly Delivered[],
  onNext: (expectation: Expectation) => void,
): Promise<void> {
  const { sandbox } = stage;
  const toCustomer = heard.filter(({ to }) => to === CUSTOMER_PHONE);
  const toStaff = heard.filter(({ to }) => to !== CUSTOMER_PHONE);
  let answers = 0;
  for (const [place, expectation] of expectations.entries()) {
    onNext(expectation);
    switch (expectation.kind) {
      case 'bot': {
        const answer = toCustomer[answers];
        answers += 1;
        const hasWords = answer && matchesText(expectation.text, answer.text);
        const labels = answer?.choices.map(({ label }) => label) ?? [];
        if (!hasWords || (expectation.choices && !matchesChoices(expectation.choices, labels))) {
          throw new Unexpected(said(answer ? [answer] : [], sandbox.failures()));
        }
        const isLast = !expectations.slice(place + 1).some(({ kind }) => kind === 'bot');
        if (isLast && toCustomer.length > answers) {
          throw new Unexpected(`after that, ${said(toCustomer.slice(answers))}`);
        }
        break;
      }
      case 'silence':
        if (toCustomer.length > 0) throw new Unexpected(said(toCustomer));
        break;
      case 'staff sees':
        if (!toStaff.some(({ text }) => matchesText(expectation.text, text))) {
          throw new Unexpected(
            toStaff.length === 0
              ? 'staff were told nothing'
              : `staff were told ${toStaff.map(shown).join(' and ')}`,
          );
        }
        break;
      case 'booking': {
        // Lines of bookings below each other are all of them.
        if (expectations[place - 1]?.kind === 'booking') break;
        const end = expectations.findIndex(({ kind }, at) => at > place && kind !== 'booking');
        const wanted = expectations.slice(place, end === -1 ? undefined : end);
        const problem = await checkBookings(
          sandbox,
          CUSTOMER_PHONE,
          wanted.flatMap((one) => (one.kind === 'booking' ? [one.booking] : [])),
          stage.language,
        );
        if (problem) throw new Unexpected(problem);
        break;
      }
      case 'handoff': {
        const problem = await checkHandoff(sandbox, expectation.is);
        if (problem) throw new Unexpected(problem);
        break;
      }
      case 'messages': {
        const { count, atMost } = expectation;
        if (atMost ? stage.sent > count : stage.sent !== count) {
          throw new Unexpected(`the customer has sent ${stage.sent}`);
        }
      }
    }
  }
}

function said(messages: readonly Delivered[], failures: readonly string[] = []): string {
  const what =
    messages.length === 0 ? 'the bot said nothing' : `the bot said ${messages.map(shown).join(' and ')}`;
  return failures.length === 0 ? what : `${what} (something broke: ${failures.join('; ')})`;
}

/** As a `bot:` line would say it. */
function shown({ text, choices }: Delivered): string {
  return ['“' + text + '”', ...choices.map(({ label }) => `[${label}]`)].join(' ');
}
