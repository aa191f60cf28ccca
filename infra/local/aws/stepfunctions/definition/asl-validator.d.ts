// asl-validator 4.0.0 publishes no types.
declare module 'asl-validator' {
  interface Fault {
    'Error code': string
    Message?: string
    path?: string
  }
  export default function aslValidator(definition: unknown): { isValid: boolean; errors: Fault[] }
}
