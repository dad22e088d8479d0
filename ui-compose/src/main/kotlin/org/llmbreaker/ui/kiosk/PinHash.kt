package org.llmbreaker.ui.kiosk

import java.security.MessageDigest
import java.security.SecureRandom
import java.util.HexFormat
import javax.crypto.SecretKeyFactory
import javax.crypto.spec.PBEKeySpec

/**
 * A PIN as it is kept: stretched by PBKDF2 (RFC 8018) with HMAC-SHA-256, so that whoever reads the
 * settings does not know it.
 *
 * @param salt in hexadecimal digits
 * @param iterations how often the function is applied
 * @param hash in hexadecimal digits
 */
data class PinHash(val salt: String, val iterations: Int, val hash: String) {
  /** Takes about half a second, on purpose: not for the UI thread. */
  fun matches(pin: String): Boolean =
    MessageDigest.isEqual(stretched(pin, salt, iterations), HEX.parseHex(hash))

  /** One line that [parse] reads. */
  override fun toString() = "$iterations:$salt:$hash"

  companion object {
    /** How many digits a PIN may have. */
    val LENGTHS = 4..8

    /** What OWASP's cheat sheet on passwords advises for this function. */
    private const val ITERATIONS = 600_000
    private const val SALT_BYTES = 16
    private const val HASH_BYTES = 32
    private val HEX: HexFormat = HexFormat.of()
    private val LINE =
      Regex("""(\d{1,7}):([0-9a-f]{${2 * SALT_BYTES}}):([0-9a-f]{${2 * HASH_BYTES}})""")

    /** Whether [pin] may be used: four to eight digits. */
    fun allowed(pin: String) = pin.length in LENGTHS && pin.all { it in '0'..'9' }

    /**
     * Stretches [pin] with a new salt. Takes as long as [matches].
     *
     * @throws IllegalArgumentException if it is not [allowed]
     */
    fun of(pin: String, iterations: Int = ITERATIONS): PinHash {
      require(allowed(pin)) { "a PIN has $LENGTHS digits" }
      val salt = HEX.formatHex(ByteArray(SALT_BYTES).also(SecureRandom()::nextBytes))
      return PinHash(salt, iterations, HEX.formatHex(stretched(pin, salt, iterations)))
    }

    /** Null if [line] does not come from [toString], or would never be done stretching. */
    fun parse(line: String): PinHash? {
      val (iterations, salt, hash) = LINE.matchEntire(line)?.destructured ?: return null
      return PinHash(salt, iterations.toInt().takeIf { it > 0 } ?: return null, hash)
    }

    private fun stretched(pin: String, salt: String, iterations: Int): ByteArray {
      val spec =
        PBEKeySpec(pin.toCharArray(), HEX.parseHex(salt), iterations, HASH_BYTES * Byte.SIZE_BITS)
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).encoded
    }
  }
}
