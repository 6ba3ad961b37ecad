import { test } from "uvu";
import * as assert from "uvu/assert";
import { isPhone, telephone } from "../../src/model/phone.ts";

for (const number of [
  "112",
  "113",
  "14 020",
  "116111",
  "0800-2000",
  "0800 2000",
  "0900-8844",
  "0800-3218686",
  "020-123 45 67",
  "(020) 123 45 67",
  "06-12 34 56 78",
  "088 169 1234",
  "+31 20 123 45 67",
  "0031 20 1234567",
  "+49 30 123456",
]) {
  test(`${number} can be called`, () => assert.ok(isPhone(number)));
}
for (const number of [
  "",
  "12",
  "0800-200",
  "0800-20001",
  "020-123 45 6",
  "020-123 45 678",
  "1234567",
  "0000000000",
  "09-12345678",
  "+0 20 123",
  "bel ons",
  "0800-HULP",
  "020/1234567",
  "+31 20 123 45 67 89 01 23",
]) {
  test(`"${number}" is no telephone number`, () => assert.not.ok(isPhone(number)));
}

const CALLS = [
  ["112", "tel:112"],
  ["14 020", "tel:14020"],
  ["0800-2000", "tel:08002000"],
  ["0800-3218686", "tel:08003218686"],
  ["0900-8844", "tel:09008844"],
  ["020-123 45 67", "tel:+31201234567"],
  ["+31 (0)20 123 45 67", "tel:+31201234567"],
  ["0031 20 1234567", "tel:+31201234567"],
  ["06-12345678", "tel:+31612345678"],
  ["+90 212 123 45 67", "tel:+902121234567"],
] as const;
for (const [phone, address] of CALLS) {
  test(`${phone} is called at ${address}`, () => assert.is(telephone(phone), address));
}

test.run();
