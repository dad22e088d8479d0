package org.llmbreaker.ui

import com.tngtech.archunit.base.DescribedPredicate
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage
import com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.domain.JavaMethodCall
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

/** The rules for UI packages; see ARCHITECTURE.md. */
class UiArchitectureTest {
  private val classes: JavaClasses =
    ClassFileImporter()
      .withImportOption(ImportOption.DoNotIncludeTests())
      .importPackages("org.llmbreaker.ui")

  private val screens = listOf("landing", "sessions", "watch", "cinema", "style")

  @Test
  fun `there are classes to hold the rules against`() {
    assertThat(classes.size).isGreaterThan(150)
    for (name in
      listOf(
        "theme",
        "component",
        "action",
        "landing",
        "sessions",
        "settings",
        "bridge",
        "run",
        "app",
      )) {
      assertThat(classes.filter { it.packageName == "$UI.$name" }).describedAs(name).isNotEmpty()
    }
  }

  @Test
  fun `theme, component, chart and action do not know the engine or the screens`() {
    noClasses()
      .that()
      .resideInAnyPackage("$UI.theme..", "$UI.component..", "$UI.chart..", "$UI.action..")
      .should()
      .dependOnClassesThat(
        resideInAPackage("org.llmbreaker.engine..")
          .and(resideOutsideOfPackage("org.llmbreaker.engine.text"))
      )
      .check(classes)
    noClasses()
      .that()
      .resideInAnyPackage("$UI.theme..", "$UI.component..", "$UI.chart..", "$UI.action..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
        "$UI.app..",
        "$UI.bridge..",
        "$UI.run..",
        *screens.map { "$UI.$it.." }.toTypedArray(),
        "$UI.guide..",
        "$UI.lesson..",
      )
      .check(classes)
  }

  @Test
  fun `guide and lesson do not know the screens, nor these them`() {
    for ((one, others) in
      listOf(
        listOf("guide", "lesson") to screens + listOf("app", "bridge", "run"),
        screens + listOf("bridge", "run") to listOf("guide", "lesson"),
      )) {
      noClasses()
        .that()
        .resideInAnyPackage(*one.map { "$UI.$it.." }.toTypedArray())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(*others.map { "$UI.$it.." }.toTypedArray())
        .check(classes)
    }
  }

  @Test
  fun `what screens share does not know them`() {
    noClasses()
      .that()
      .resideInAnyPackage("$UI.run..", "$UI.bridge..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("$UI.app..", "$UI.watch..", "$UI.cinema..", "$UI.style..")
      .check(classes)
  }

  @Test
  fun `screens do not know each other or the app`() {
    for (screen in screens) {
      val others = (screens - screen + "app").map { "$UI.$it.." }.toTypedArray()
      noClasses()
        .that()
        .resideInAPackage("$UI.$screen..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(*others)
        .allowEmptyShould(true)
        .check(classes)
    }
  }

  @Test
  fun `only bridge and app touch sessions`() {
    noClasses()
      .that()
      .resideOutsideOfPackages("$UI.bridge..", "$UI.app..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.llmbreaker.engine.session..")
      .check(classes)
  }

  @Test
  fun `presenters know nothing that draws`() {
    assertThat(classes.filter(presenters::test)).hasSizeGreaterThanOrEqualTo(3)
    noClasses()
      .that(presenters)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("androidx.compose.ui..", "androidx.compose.foundation..")
      .check(classes)
  }

  @Test
  fun `packages form no cycles`() {
    slices().matching("$UI.(*)..").should().beFreeOfCycles().check(classes)
  }

  @Test
  fun `colours are built in theme only`() {
    noClasses()
      .that()
      .resideOutsideOfPackage("$UI.theme..")
      .should()
      .callMethodWhere(buildsColour)
      .check(classes)
    assertThatThrownBy { noClasses().should().callMethodWhere(buildsColour).check(classes) }
      .describedAs("the rule sees the colours of the theme")
      .isInstanceOf(AssertionError::class.java)
  }

  @Test
  fun `no sockets, no serialised objects`() {
    noClasses()
      .should()
      .dependOnClassesThat()
      .haveNameMatching(
        "java\\.net\\..*(Socket|Connection|InetAddress).*|java\\.net\\.http\\..*|" +
          "java\\.nio\\.channels\\..*(Socket|Network|Datagram).*|javax\\.net\\..*|java\\.rmi\\..*|" +
          "io\\.ktor\\..*|java\\.io\\.ObjectInputStream"
      )
      .check(classes)
    noClasses().should().callMethodWhere(opensUrl).check(classes)
  }

  private val opensUrl =
    object : DescribedPredicate<JavaMethodCall>("a call that opens a URL") {
      override fun test(call: JavaMethodCall) =
        call.targetOwner.name == "java.net.URL" &&
          call.target.name in setOf("openConnection", "openStream", "getContent")
    }

  private val presenters =
    object : DescribedPredicate<JavaClass>("presenters") {
      override fun test(type: JavaClass) =
        type.simpleName.endsWith("Presenter") || type.name.contains("Presenter$")
    }

  /** `Color(…)`, `Color.Red`, `Color.hsv(…)`; transparent and unspecified are no colours. */
  private val buildsColour =
    object : DescribedPredicate<JavaMethodCall>("a call that builds a colour") {
      override fun test(call: JavaMethodCall): Boolean {
        val name = call.target.name
        return when (call.targetOwner.name) {
          "androidx.compose.ui.graphics.ColorKt" -> name.startsWith("Color")
          "androidx.compose.ui.graphics.Color\$Companion" ->
            !name.startsWith("getTransparent") && !name.startsWith("getUnspecified")
          "androidx.compose.ui.graphics.Color" -> name.startsWith("constructor-impl")
          else -> false
        }
      }
    }

  private companion object {
    const val UI = "org.llmbreaker.ui"
  }
}
