import { enumOf } from '../realm/service.ts';

export const AUTH_MODE = enumOf(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
