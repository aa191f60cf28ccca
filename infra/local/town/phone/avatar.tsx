import { Mark } from '#shared/ui/marks/mark.tsx'

type MarkName = Parameters<typeof Mark>[0]['mark']

/** The account's round picture. */
export const Avatar = ({
  name,
  mark = 'seal',
  size = 38,
}: {
  name: string
  mark: string | undefined
  size?: number
}) => (
  <span
    class="avatar"
    style={{ width: `${size}px`, height: `${size}px`, fontSize: `${size * 0.62}px` }}
    aria-hidden="true"
  >
    <Mark mark={mark as MarkName} name={name} />
  </span>
)
