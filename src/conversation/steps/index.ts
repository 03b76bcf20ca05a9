import { ask } from './ask.ts';
import { branch } from './branch.ts';
import { callWebhook } from './call-webhook.ts';
import { cancel } from './cancel.ts';
import { captureLead } from './capture-lead.ts';
import { chooseService } from './choose-service.ts';
import { chooseSlot } from './choose-slot.ts';
import { chooseStaff } from './choose-staff.ts';
import { confirmBooking } from './confirm-booking.ts';
import { details } from './details.ts';
import { end } from './end.ts';
import { faq } from './faq.ts';
import { handoff } from './handoff.ts';
import { menu } from './menu.ts';
import { myBookings } from './my-bookings.ts';
import { partySize } from './party-size.ts';
import { reschedule } from './reschedule.ts';
import { say } from './say.ts';
import { set } from './set.ts';
import { showHours } from './show-hours.ts';
import { showServices } from './show-services.ts';
import type { StepKind } from './step-kind.ts';
import { subflow } from './subflow.ts';
import { takePayment } from './take-payment.ts';
import { wait } from './wait.ts';

/**
 * Every kind of step there is. A new kind is a new file and its name here: a list that compiler, editor and reader see, and
 * that is the same however the code is bundled, is worth the line. Reading the folder would be neither.
 */
export const stepKinds: ReadonlyMap<string, StepKind> = new Map(
  [
    say,
    ask,
    details,
    partySize,
    menu,
    faq,
    branch,
    set,
    wait,
    subflow,
    callWebhook,
    chooseService,
    chooseStaff,
    chooseSlot,
    confirmBooking,
    takePayment,
    captureLead,
    showServices,
    showHours,
    myBookings,
    reschedule,
    cancel,
    handoff,
    end,
  ].map((kind) => [kind.kind, kind]),
);
