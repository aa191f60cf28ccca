import type { TillState } from './use-till.ts'

/** Why the last press was refused, said where it was pressed. */
export const Refused = ({ till: { refusal }, at }: { till: TillState; at: 'member' | 'paper' }) => (
  <div role="alert" class="tillrefused">
    {refusal?.at === at && (
      <p>
        <b>{refusal.title}</b> {refusal.words}
      </p>
    )}
  </div>
)
