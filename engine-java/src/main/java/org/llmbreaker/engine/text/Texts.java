package org.llmbreaker.engine.text;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one part of the app in the {@linkplain Language#current() current language}. A text
 * with arguments is a format of {@link java.util.Formatter}: {@code %,d} groups digits and {@code
 * %.2f} sets the decimal sign as the language does, and a per cent sign is doubled. A text that
 * depends on a number has two entries, {@code key.one} and {@code key.other}; English and German
 * need no more.
 */
public final class Texts {
  private final String bundle;
  private final Map<Language, ResourceBundle> loaded = new ConcurrentHashMap<>();

  private Texts(String bundle) {
    this.bundle = bundle;
  }

  /**
   * The words in {@code texts.properties} of a package.
   *
   * @param home the package's full name
   */
  public static Texts of(String home) {
    return new Texts(home + ".texts");
  }

  /**
   * The text of {@code key}.
   *
   * @param arguments what the format asks for; without any the text is taken as it is
   * @throws MissingResourceException if there is no such text
   */
  public String get(String key, Object... arguments) {
    Language language = Language.current();
    String text = words(language).getString(key);
    String shown = language == Language.PSEUDO ? PseudoText.of(text) : text;
    return arguments.length == 0 ? shown : String.format(language.locale(), shown, arguments);
  }

  /**
   * The text of {@code key} for {@code number} things.
   *
   * @param arguments what the format asks for; none stands for {@code number} alone
   * @throws MissingResourceException if there is no such text
   */
  public String count(String key, long number, Object... arguments) {
    Object[] used = arguments.length == 0 ? new Object[] {number} : arguments;
    return get(number == 1 ? key + ".one" : key + ".other", used);
  }

  private ResourceBundle words(Language language) {
    return loaded.computeIfAbsent(
        language,
        l ->
            ResourceBundle.getBundle(
                bundle,
                l.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES)));
  }
}
