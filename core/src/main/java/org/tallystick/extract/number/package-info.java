/**
 * From words and digits to amounts: numerals, comparators, ranges and changes, and what a number is
 * that counts nobody: an age, a day, money, a name.
 */
@NullMarked
package org.tallystick.extract.number;

import org.jspecify.annotations.NullMarked;
