/** What screen readers say about a new alert: at the next pause, or at once. Always in the page, so that a change of the text is heard. */
export function Announcer({ polite, assertive }: { polite: string; assertive: string }) {
  return (
    <div className="sr-only">
      <p role="status" aria-live="polite">
        {polite}
      </p>
      <p role="alert" aria-live="assertive">
        {assertive}
      </p>
    </div>
  );
}
