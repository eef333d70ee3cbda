/** Passwords of twelve characters and more that are tried first, in lower case, without blanks and marks. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `123456789012 1234567890123 12345678901234 123456789012345 1234567890qwerty 0123456789012 123456789123 123456123456
   123123123123 987654321098 9876543210987 password1234 password12345 password123456 password123! passwordpassword
   mypassword123 newpassword123 passw0rd1234 p@ssw0rd1234 p@ssword1234 pa55word1234 password2024 password2025 password2026
   qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopasdf qwertyuiopasdfghjkl qwerty123456 qwerty1234567 qwerty12345678
   qwertyqwerty 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv qazwsxedcrfv qazwsxedc123 zaq12wsxcde3
   asdfghjkl123 asdfghjkl;'# zxcvbnm12345 abcdefghijkl abcdefghijklm abcd12345678 abc123456789 abcdef123456 a1b2c3d4e5f6
   iloveyou1234 iloveyou123456 letmein12345 letmeinplease welcome12345 welcome123456 changeme1234 changemenow12
   administrator administrator1 admin1234567 admin12345678 adminadmin12 adminadminadmin administrator123 superadmin123
   football1234 baseball1234 princess1234 sunshine1234 trustno1trustno1 monkey123456 dragon123456 master123456
   correcthorsebatterystaple correcthorse reglament1234 reglament2026 reglamentreglament
   йцукенгшщзхъ йцукенгшщзхъфыва йцукен123456 йцукен12345678 пароль123456 пароль12345678 парольпароль qwertyйцукен
   привет123456 любимая12345 администратор администратор1 солнышко1234`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
