import { now, passing } from '../data/state.ts'
import { passTime } from '../data/acts.ts'
import { localTime } from '../data/local-time.ts'

const JUMPS = [
  { duration: 'PT1H', words: '1 小時' },
  { duration: 'P1D', words: '1 天' },
  { duration: 'P3D', words: '3 天' },
  { duration: 'P30D', words: '30 天' },
]

/** Every clock of the world is this one: waits, schedules, expiry, even the Lambdas' own. */
export const Clock = () => {
  const { date, time, seconds } = localTime(now.value)
  return (
    <div class="clock">
      <p class="clock__date">{date}</p>
      <p class="clock__time">
        {time}
        <small>:{seconds}</small>
      </p>
      <div class="clock__jump" role="group" aria-label="讓時間往前走">
        {JUMPS.map(({ duration, words }) => (
          <button
            key={duration}
            type="button"
            class="btn"
            disabled={passing.value !== undefined}
            onClick={() => void passTime(duration, words)}
          >
            +{words}
          </button>
        ))}
      </div>
    </div>
  )
}
