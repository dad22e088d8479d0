package org.llmbreaker.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.nio.channels.spi.SelectorProvider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * The rules that keep the engine's parts apart. Each says how many classes it is about at least, so
 * that a renamed package cannot make it pass on nothing.
 */
class ArchitectureTest {
  private static final String ENGINE = "org.llmbreaker.engine";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ENGINE);

  @Test
  void packages_form_no_cycles() {
    holds(slices().matching(ENGINE + ".(*)..").should().beFreeOfCycles(), 120, "");
  }

  @Test
  void only_packages_that_compute_touch_nd4j() {
    String[] computing =
        packages(
            "tensor",
            "layer",
            "model",
            "optimizer",
            "probe",
            "generation",
            "training",
            "reference");
    holds(
        noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(computing)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco.."),
        60,
        "event",
        "config",
        "dataset",
        "tokenizer",
        "session",
        "style");
  }

  @Test
  void the_engine_knows_no_user_interface() {
    holds(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kotlin..", "androidx..", "java.awt..", "javax.swing.."),
        120,
        "");
  }

  @Test
  void events_and_configurations_are_plain_data() {
    holds(
        classes()
            .that()
            .resideInAnyPackage(packages("event", "config"))
            .and(are("top-level or member types", c -> !c.isAnonymousClass()))
            .and(are("no package descriptions", c -> !c.getSimpleName().equals("package-info")))
            .should(ArchCondition.from(are("plain data", ArchitectureTest::isPlainData))),
        15,
        "event",
        "config");
  }

  private static boolean isPlainData(JavaClass c) {
    return c.isRecord()
        || c.isEnum()
        || c.isAssignableTo(Throwable.class)
        || (c.isInterface() && c.reflect().isSealed());
  }

  @Test
  void layers_do_not_know_the_optimizer() {
    holds(nothingUses("optimizer", "layer"), 6, "layer");
  }

  @Test
  void the_model_does_not_know_its_training() {
    holds(nothingUses("training", "model"), 3, "model");
  }

  @Test
  void style_knows_texts_and_events_only() {
    holds(
        classes()
            .that()
            .resideInAnyPackage(packages("style"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java.lang..",
                "java.util..",
                "java.text..",
                "org.jspecify..",
                ENGINE + ".style..",
                ENGINE + ".dataset..",
                ENGINE + ".event.."),
        15,
        "style");
  }

  @Test
  void words_depend_on_the_platform_only() {
    holds(
        classes()
            .that()
            .resideInAnyPackage(packages("text"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ENGINE + ".text.."),
        3,
        "text");
  }

  @Test
  void nothing_delivered_depends_on_the_reference() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE + ".reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("reference")),
        8,
        "reference");
  }

  @Test
  void only_the_command_line_writes_to_standard_streams() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE + ".cli..")
            .should()
            .accessTargetWhere(
                access(
                    "standard streams",
                    a ->
                        a.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("in", "out", "err").contains(a.getTarget().getName()))),
        120,
        "");
  }

  @Test
  void every_random_sequence_has_a_seed() {
    holds(
        noClasses()
            .should()
            .accessTargetWhere(access("randomness without a seed", ArchitectureTest::isUnseeded)),
        120,
        "");
  }

  private static boolean isUnseeded(JavaAccess<?> a) {
    JavaClass owner = a.getTargetOwner();
    String name = a.getTarget().getName();
    if (owner.isAssignableTo(RandomGenerator.class)) {
      return name.equals("getDefault")
          || name.equals("of")
          || owner.isAssignableTo(ThreadLocalRandom.class)
          || owner.isAssignableTo(SecureRandom.class)
          || a.getTarget().getFullName().endsWith(".<init>()");
    }
    return owner.getPackageName().equals("java.lang") && name.equals("random"); // Math, StrictMath
  }

  @Test
  void nothing_reaches_for_the_network() {
    DescribedPredicate<JavaClass> network =
        assignableTo(Socket.class)
            .or(assignableTo(ServerSocket.class))
            .or(assignableTo(DatagramSocket.class))
            .or(assignableTo(NetworkChannel.class))
            .or(assignableTo(URLConnection.class))
            .or(assignableTo(InetAddress.class))
            .or(assignableTo(SelectorProvider.class))
            .or(
                resideInAnyPackage(
                    "java.net.http..",
                    "javax.net..",
                    "com.sun.net..",
                    "java.rmi..",
                    "javax.naming.."));
    holds(noClasses().should().dependOnClassesThat(network), 120, "");
    holds(
        noClasses()
            .should()
            .accessTargetWhere(
                access(
                    "URL.open...",
                    a ->
                        a.getTargetOwner().isEquivalentTo(URL.class)
                            && Set.of("openConnection", "openStream", "getContent")
                                .contains(a.getTarget().getName()))),
        120,
        "");
  }

  @Test
  void nothing_reads_serialised_objects() {
    holds(noClasses().should().dependOnClassesThat(assignableTo(ObjectInputStream.class)), 120, "");
  }

  /** No class of one engine package uses another one. */
  private static ArchRule nothingUses(String used, String user) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(user))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(used));
  }

  /**
   * Checks a rule.
   *
   * @param atLeast so many classes must live in the packages that it is about
   * @param about engine packages; the empty name means the whole engine
   */
  private static void holds(ArchRule rule, int atLeast, String... about) {
    JavaClasses found = CLASSES.that(resideInAnyPackage(packages(about)));
    assertThat(found.size())
        .as("classes in %s", Arrays.toString(about))
        .isGreaterThanOrEqualTo(atLeast);
    rule.check(CLASSES);
  }

  private static String[] packages(String... names) {
    return Arrays.stream(names)
        .map(name -> name.isEmpty() ? ENGINE + ".." : ENGINE + "." + name + "..")
        .toArray(String[]::new);
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String what, Predicate<JavaAccess<?>> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> test) {
    return DescribedPredicate.describe(what, test);
  }
}
