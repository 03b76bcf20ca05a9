import { cancel } from './cancel.ts';
import { chooseService } from './choose-service.ts';
import { chooseSlot } from './choose-slot.ts';
import { confirmBooking } from './confirm-booking.ts';
import { end } from './end.ts';
import { handoff } from './handoff.ts';
import { menu } from './menu.ts';
import { myBookings } from './my-bookings.ts';
import { reschedule } from './reschedule.ts';
import { say } from './say.ts';
import { showHours } from './show-hours.ts';
import { showServices } from './show-services.ts';
import type { StepKind } from './step-kind.ts';

/** Every kind of step there is. A new kind is a new file and its name here. */
export const stepKinds: ReadonlyMap<string, StepKind> = new Map(
  [
    say,
    menu,
    chooseService,
    chooseSlot,
    confirmBooking,
    showServices,
    showHours,
    myBookings,
    reschedule,
    cancel,
    handoff,
    end,
  ].map((kind) => [kind.kind, kind]),
);
