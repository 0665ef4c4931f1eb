import { describe, expect, test } from 'vitest';
import { maskIds, maskPhone, maskSample } from '../../../importer/report/mask-personal.ts';

describe('the page shows no more of a person than a clerk needs', () => {
  test('ids beside each other show their last digits and where they differ', () => {
    expect(maskIds(['314159265', '314159265'])).toEqual(['••••••265', '••••••265']);
    expect(maskIds(['314159265', '341159265'])).toEqual(['•14•••265', '•41•••265']);
  });

  test('an id that lost its zeros is compared with them', () => {
    expect(maskIds(['012345678', '12345678'])).toEqual(['••••••678', '••••••678']);
  });

  test('a phone keeps its area and its last digits', () => {
    expect(maskPhone('+972501234567')).toBe('050-•••4567');
    expect(maskPhone('+97248123456')).toBe('04-•••3456');
    expect(maskPhone('+12025550143')).toBe('+•••0143');
  });

  test('samples of a column show their shape', () => {
    expect(maskSample('נועה ברק', 'clientName')).toBe('נ•• ב••');
    expect(maskSample('noa@mail.co.il', 'email')).toBe('n••@m••.c••.i••');
    expect(maskSample('050-1234567', 'phones')).toBe('•••-••••567');
    expect(maskSample('31415926-5', 'nationalId')).toBe('•••••••6-5');
    expect(maskSample('סובל מכאבי גב', 'notes')).toBe('מלל חופשי');
    expect(maskSample('2025-03-31', 'intakeDate')).toBe('2025-03-31');
    expect(maskSample('לקוח 314159265 ותיק', null)).toBe('לקוח ••••••265 ותיק');
  });
});
