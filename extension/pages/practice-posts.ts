// Posts to practise on. Every person, place and number in them is made up; the NHS number is one of
// those kept for testing.

import { say } from "../strings/strings";

/** A made-up post. */
export interface PracticePost {
  readonly name: string;
  readonly text: string;
}

/** In the order in which they are offered: from plain to subtle, with some that are quite all right. */
export const PRACTICE_POSTS: readonly PracticePost[] = [
  { name: say("practice.start.much"), text: "Busy one tonight. Took a 78-year-old in, NHS 943 476 5919, from DE7 5FF. Hope they're on the mend." },
  { name: say("practice.start.proud"), text: "Proud of my crew tonight. Twelve hours, four cold teas and not one grumble. Thank you all." },
  { name: say("practice.start.age"), text: "Delivered a baby at the roadside, mum was only 19. Best job in the world." },
  { name: say("practice.start.family"), text: "My nan turned 90 today! The cake was bigger than she is." },
  { name: say("practice.start.where"), text: "Stuck outside DE7 5FF waiting for the police again. Third time this week." },
  { name: say("practice.start.kind"), text: "Sorry you waited so long. Please ring the patient experience team, they really do want to hear from you." },
];
