/** The demo group's account with the simulated gateway. */
export const demoSms = { username: 'haifen', password: 'desk-only' }
