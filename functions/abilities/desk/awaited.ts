// Orders of which only refunds have come, for whoever looks after the tills.
export { readAwaited } from '../../order/store.ts'
