const HAN = /^\p{Unified_Ideograph}$/u
const HAN_COMPATIBILITY = /^[\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}]$/u

/** True for a Chinese character, compatibility forms and rare planes included; false for letters, dots and digits. */
export const isHan = (char: string): boolean => HAN.test(char) || HAN_COMPATIBILITY.test(char)
