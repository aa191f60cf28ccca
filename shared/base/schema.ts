// The one door to the schema library. Apps import types from here, never values.
import * as z from 'zod'

export { z }
