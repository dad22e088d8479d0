/**
 * What the build of the installers needs in code: the icon's files. The rest is in pom.xml; start
 * with README.md.
 */
@NullMarked
package org.llmbreaker.installers;

import org.jspecify.annotations.NullMarked;
