// A brand's logo in one colour, 1 em square. A brand without a drawn mark gets a seal with the first letter of its name.
//
//   <Mark mark="haifeng" name="海風咖啡" />
import { useId } from 'preact/hooks'
import type { Face } from '../../domain/brand/face.ts'

export interface MarkProps {
  mark: Face['mark']
  name: string
}

const Haifeng = ({ id }: { id: string }) => (
  <>
    <mask id={id} maskUnits="userSpaceOnUse" x="0" y="0" width="48" height="48">
      <path fill="#fff" d="M0 0h48v48H0z" />
      <path
        d="M24.900 2c-5.600 6.800-5.200 12 .2 17.600 4.700 4.900 4.800 10.200-.8 18.600"
        transform="rotate(22 24.500 20)"
        fill="none"
        stroke="#000"
        stroke-width="3"
      />
      <path d="M0 28.500h2.500q5.400 6.600 10.750 0q5.400 6.600 10.750 0q5.400 6.600 10.750 0q5.400 6.600 10.750 0H48V48H0Z" />
    </mask>
    <g mask={`url(#${id})`}>
      <ellipse cx="24.5" cy="20" rx="12.6" ry="17" transform="rotate(22 24.500 20)" fill="currentColor" />
    </g>
    <g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
      <path d="M2.500 31.500q5.400 6.600 10.750 0q5.400 6.600 10.750 0q5.400 6.600 10.750 0q5.400 6.600 10.750 0" />
      <path d="M7.900 41.500q5.400 6.600 10.750 0q5.400 6.600 10.750 0q5.400 6.600 10.750 0" />
    </g>
  </>
)

const Nordwalk = ({ id }: { id: string }) => (
  <>
    <mask id={id} maskUnits="userSpaceOnUse" x="0" y="0" width="48" height="48">
      <path fill="#fff" d="M0 0h48v48H0z" />
      <g fill="none" stroke="#000" stroke-width="3.4" stroke-linejoin="round" stroke-linecap="round">
        <path d="M-2 31 13.500 15 22 22.500 31 10.500 50 33M-2 42 14 25.500 22.500 33 31.300 21.500 50 44" />
      </g>
    </mask>
    <path
      d="M21.200 2.400a5.600 5.600 0 0 1 5.600 0l14.600 8.400a5.600 5.600 0 0 1 2.800 4.900v16.600a5.600 5.600 0 0 1-2.800 4.900l-14.600 8.400a5.600 5.600 0 0 1-5.600 0L6.600 37.200a5.600 5.600 0 0 1-2.800-4.900V15.700a5.600 5.600 0 0 1 2.800-4.900Z"
      fill="currentColor"
      mask={`url(#${id})`}
    />
  </>
)

const Seal = ({ id, letter }: { id: string; letter: string }) => (
  <>
    <mask id={id} maskUnits="userSpaceOnUse" x="0" y="0" width="48" height="48">
      <path fill="#fff" d="M0 0h48v48H0z" />
      <text x="24" y="34" text-anchor="middle" font-size="28" font-weight="700" style={{ textShadow: 'none' }}>
        {letter}
      </text>
    </mask>
    <rect x="4" y="4" width="40" height="40" rx="8" fill="currentColor" mask={`url(#${id})`} />
  </>
)

export const Mark = ({ mark, name }: MarkProps) => {
  const id = useId()
  return (
    <svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {mark === 'haifeng' ? (
        <Haifeng id={id} />
      ) : mark === 'nordwalk' ? (
        <Nordwalk id={id} />
      ) : (
        <Seal id={id} letter={[...name][0] ?? '印'} />
      )}
    </svg>
  )
}
