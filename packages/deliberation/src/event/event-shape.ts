import { errorsBy } from '@community1373/base/diagnostics';
import { matterEventSchema } from './matter-event';

/** Returns the errors of what should be an event, by the schema of events; none for an event. */
export const errorsOfEvent = errorsBy(matterEventSchema);
