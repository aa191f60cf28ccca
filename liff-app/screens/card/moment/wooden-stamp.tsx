// The wooden stamp in the clerk's hand: flat shapes, three tones.

export const WoodenStamp = () => (
  <svg class="wooden" viewBox="0 0 200 236" aria-hidden="true" focusable="false">
    <path
      d="M100 6c22 0 37 13 37 33 0 15-8 24-12 37-4 12-3 22 1 31 4 10 15 15 26 19v12H48v-12c11-4 22-9 26-19 4-9 5-19 1-31-4-13-12-22-12-37 0-20 15-33 37-33Z"
      fill="#c98f58"
    />
    <path
      d="M112 7c15 4 25 15 25 32 0 15-8 24-12 37-4 12-3 22 1 31 4 10 15 15 26 19v12h-40c6-34 2-52 2-68s9-38-2-63Z"
      fill="#a96f3d"
    />
    <path
      d="M81 22c-7 6-9 16-5 26 4 11 9 18 9 34"
      fill="none"
      stroke="#e6b987"
      stroke-width="5"
      stroke-linecap="round"
    />
    <path
      d="M92 60c4 20-2 42 4 66M104 40c3 22-1 50 2 84"
      fill="none"
      stroke="#8d5a2e"
      stroke-opacity=".35"
      stroke-width="1.600"
      stroke-linecap="round"
    />
    <rect x="44" y="136" width="112" height="13" rx="3" fill="#4d3a2b" />
    <rect x="44" y="136" width="112" height="4" rx="2" fill="#765a43" />
    <path d="M28 149h144a8 8 0 0 1 8 8v38H20v-38a8 8 0 0 1 8-8Z" fill="#d9a670" />
    <path d="M120 149h52a8 8 0 0 1 8 8v38h-70c10-14 12-30 10-46Z" fill="#bd8550" />
    <path
      d="M30 163c30-4 60 3 96 0M26 178c40 4 70-4 120 1M60 189c26-3 50 2 84 0"
      fill="none"
      stroke="#8d5a2e"
      stroke-opacity=".4"
      stroke-width="1.600"
      stroke-linecap="round"
    />
    <rect x="26" y="195" width="148" height="17" rx="2" fill="#3a2c22" />
    <rect x="30" y="212" width="140" height="8" rx="2" fill="var(--accent)" />
    <path d="M36 220h128" stroke="var(--accent-deep)" stroke-width="3" stroke-linecap="round" />
  </svg>
)
