// Posts to practise on. Every person, place and number in them is made up; the NHS number is one of
// those kept for testing.

/** A made-up post. */
export interface PracticePost {
  readonly name: string;
  readonly text: string;
}

/** In the order in which they are offered: from plain to subtle, with some that are quite all right. */
export const PRACTICE_POSTS: readonly PracticePost[] = [
  { name: "Far too much", text: "Busy one tonight. 78-year-old, NHS 943 476 5919, DE7 5FF. Hope they're on the mend." },
  { name: "A proud moment", text: "Proud of my crew tonight. Twelve hours, four cold teas and not one grumble. Thank you all." },
  { name: "Just an age", text: "Delivered a baby at the roadside, mum was only 19. Best job in the world." },
  { name: "Family news", text: "My nan turned 90 today! The cake was bigger than she is." },
  { name: "Where it happened", text: "Stuck outside DE7 5FF waiting for the police again. Third time this week." },
  { name: "A kind reply", text: "Sorry you waited so long. Please ring the patient experience team, they really do want to hear from you." },
];
