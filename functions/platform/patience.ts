/** How long a neighbour may take to be reached and to answer, ms. AWS's client waits on and writes a warning unless it is told to give up; then it asks again. */
export const patience = (connect: number, answer: number) => ({
  connectionTimeout: connect,
  requestTimeout: answer,
  throwOnRequestTimeout: true,
})
