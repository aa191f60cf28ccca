import { X } from 'lucide-preact'
import { complaint } from '../data/state.ts'

/** Why the last act was refused. */
export const Complaint = () => (
  <div role="alert" class="complaint-place">
    {complaint.value && (
      <p class="complaint">
        {complaint.value}
        <button type="button" aria-label="知道了" onClick={() => (complaint.value = undefined)}>
          <X size={16} />
        </button>
      </p>
    )}
  </div>
)
