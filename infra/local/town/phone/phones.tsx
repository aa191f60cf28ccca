import { Plus } from 'lucide-preact'
import { act } from '../data/acts.ts'
import { addPhone, MOST_PHONES } from '../data/settle-in.ts'
import { brands, phones } from '../data/state.ts'
import { PhoneOf } from './phone.tsx'

const AddPhone = () => (
  <div class="addphone">
    <p>再拿一支手機</p>
    {brands.value.map(({ id, name }) => (
      <button key={id} type="button" class="btn" onClick={() => void act(() => addPhone(id))}>
        <Plus size={15} aria-hidden="true" />
        {name}
      </button>
    ))}
  </div>
)

export const Phones = () => (
  <div class="phones" role="region" aria-label="手機" tabIndex={0}>
    {phones.value.map((phone) => (
      <PhoneOf key={phone.userId} phone={phone} />
    ))}
    {phones.value.length < MOST_PHONES && <AddPhone />}
  </div>
)
