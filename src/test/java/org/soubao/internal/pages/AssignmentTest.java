package org.soubao.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void theSumCountsNotTheFirstChoice() {
    double[][] worth = {{5, 4}, {4, 0}};
    assertThat(Assignment.best(worth)).containsExactly(1, 0);
  }

  @Test
  void whatIsWorthNothingIsLeftAlone() {
    assertThat(Assignment.best(new double[][] {{-1, 0}})).containsExactly(-1);
    assertThat(Assignment.best(new double[0][])).isEmpty();
  }

  @Property
  void noOtherAssignmentIsWorthMore(
      @ForAll @Size(12) @IntRange(min = -3, max = 9) int[] cells, @ForAll boolean wide) {
    double[][] worth = wide ? new double[3][4] : new double[4][3];
    for (int i = 0; i < cells.length; i++) {
      worth[i / worth[0].length][i % worth[0].length] = cells[i];
    }
    double sum = Assignment.sum(worth, Assignment.best(worth));
    assertThat(sum).isEqualTo(most(worth, 0, new boolean[worth[0].length]));
  }

  private static double most(double[][] worth, int row, boolean[] used) {
    if (row == worth.length) {
      return 0;
    }
    double most = most(worth, row + 1, used);
    for (int column = 0; column < used.length; column++) {
      if (!used[column]) {
        used[column] = true;
        most = Math.max(most, worth[row][column] + most(worth, row + 1, used));
        used[column] = false;
      }
    }
    return most;
  }
}
