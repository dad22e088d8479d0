package org.llmbreaker.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.llmbreaker.engine.text.Language;

class SettingsInWordsTest {
  private static final ModelConfig MODEL = Preset.MICRO.model(65);

  @AfterEach
  void speaksEnglishAgain() {
    Language.use(Language.ENGLISH);
  }

  /** All that a person can set to a number; a seed may be any. */
  static List<String> numbers() {
    return Stream.of(
            ModelConfig.class,
            OptimizerConfig.class,
            TrainingConfig.class,
            SamplingConfig.class,
            RunConfig.class)
        .flatMap(settings -> Arrays.stream(settings.getRecordComponents()))
        .filter(c -> Set.<Class<?>>of(int.class, double.class).contains(c.getType()))
        .map(RecordComponent::getName)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void every_range_is_told_in_each_language(String field) {
    var told = new HashSet<String>();
    for (Language language : Language.values()) {
      Language.use(language);
      ConfigException refused =
          catchThrowableOfType(ConfigException.class, () -> ConfigException.require(false, field));
      assertThat(refused.field()).isEqualTo(field);
      told.add(refused.getMessage());
    }
    assertThat(told).hasSize(Language.values().length).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @EnumSource
  void every_preset_is_described_in_each_language(Preset preset) {
    var told = new HashSet<String>();
    for (Language language : Language.values()) {
      Language.use(language);
      told.add(preset.description());
    }
    assertThat(told).hasSize(Language.values().length).noneMatch(String::isBlank);
  }

  @Test
  void refusals_are_worded_in_english_unless_told_otherwise() {
    assertThatThrownBy(() -> MODEL.withVocabularySize(1))
        .hasMessage("The text must have 2-4,096 different characters");
    assertThatThrownBy(() -> new ModelConfig(65, 16, 2, 3, 64, false, true))
        .hasMessage("Heads must divide the width");
    assertThatThrownBy(() -> OptimizerConfig.DEFAULT.withLearningRate(0.2))
        .hasMessage("Learning rate must be 0-0.1");
    assertThatThrownBy(() -> new SamplingConfig(100, 9, 0, 1))
        .hasMessage("Temperature must be 0.01-5");
    assertThatThrownBy(() -> new TrainingConfig(0, 500, 50, 50, 64))
        .hasMessage("Batch size must be 1-128");
    assertThatThrownBy(() -> Preset.MICRO.run(65, 2).withThreads(0))
        .hasMessage("Threads must be 1-64");
    assertThatThrownBy(() -> Speed.ofFactor(3)).hasMessage("Speed must be 1, 2, 5 or 10");
    assertThatThrownBy(() -> Preset.ofId("huge"))
        .hasMessage("Preset must be micro, seed-exact, style, small or nano, not huge");
  }

  @Test
  void the_budget_names_its_components_in_the_language_of_the_moment() {
    assertThat(ParameterBudget.of(MODEL).rows())
        .extracting(ParameterBudget.Row::component)
        .startsWith("Token embedding", "Position embedding", "Layer norm before attention")
        .endsWith("Final layer norm", "Output (shares the token embedding)");
    Language.use(Language.GERMAN);
    assertThat(ParameterBudget.of(MODEL).rows())
        .extracting(ParameterBudget.Row::component)
        .startsWith("Token-Einbettung", "Positions-Einbettung")
        .endsWith("Ausgabe (teilt die Token-Einbettung)");
  }
}
