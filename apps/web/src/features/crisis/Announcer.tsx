/** A sentence, and the how many-th it is: the same words once more are another announcement. */
export interface Announcement {
  readonly text: string;
  readonly nth: number;
}

/** What screen readers say about a new alert: at the next pause, or at once. Always in the page, so that a change is heard; each announcement is an element of its own, so that the same words are one too. */
export function Announcer({ polite, assertive }: { polite: Announcement; assertive: Announcement }) {
  return (
    <div className="sr-only">
      <p role="status" aria-live="polite">
        <span key={polite.nth}>{polite.text}</span>
      </p>
      <p role="alert" aria-live="assertive">
        <span key={assertive.nth}>{assertive.text}</span>
      </p>
    </div>
  );
}
