import { ScanLine } from 'lucide-preact'
import { phones } from '../data/state.ts'

/** One button per phone: who holds the camera to it. */
export const ScanWith = ({ what, scan }: { what: string; scan: (userId: string) => void }) => (
  <div class="scanwith" role="group" aria-label={`掃${what}`}>
    {phones.value.map(({ userId, name }) => (
      <button
        key={userId}
        type="button"
        class="btn"
        aria-label={`用${name}的手機掃${what}`}
        onClick={() => scan(userId)}
      >
        <ScanLine size={15} aria-hidden="true" />用{name}的手機掃
      </button>
    ))}
  </div>
)
