/** Four points, the last one collected. */
export const Wordmark = () => (
  <p class="wordmark">
    <svg width="26" height="26" viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="1.7">
        <circle cx="6.5" cy="6.5" r="3.6" />
        <circle cx="17.5" cy="6.5" r="3.6" />
        <circle cx="6.5" cy="17.5" r="3.6" />
      </g>
      <circle cx="17.5" cy="17.5" r="4.9" fill="var(--accent-mark)" />
    </svg>
    Jidian <small>集點</small>
  </p>
)
