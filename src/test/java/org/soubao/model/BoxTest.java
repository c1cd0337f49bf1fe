package org.soubao.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoxTest {
  @Test
  void aBoxBeyondThePageIsNone() {
    assertThatThrownBy(() -> new Box(0.5, 0, 0.6, 0.1)).hasMessageContaining("0.6");
    assertThatThrownBy(() -> new Box(-0.1, 0, 0.6, 0.1)).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> new Box(0.1, 0.1, 0, 0.1)).hasMessageContaining("not on a page");
  }

  @Test
  void twoBoxesAreHeldByOne() {
    Box both = new Box(0.1, 0.2, 0.3, 0.1).with(new Box(0.35, 0.1, 0.2, 0.05));
    assertThat(both).isEqualTo(new Box(0.1, 0.1, 0.45, 0.2));
  }

  /** Positions come from files: whatever they are, what is left of them lies on the page. */
  @Property
  void anyEdgesMakeABoxOnThePage(
      @ForAll double left, @ForAll double top, @ForAll double right, @ForAll double bottom) {
    Box box = Box.between(left, top, right, bottom);
    assertThat(box.right()).isLessThanOrEqualTo(1 + 1e-9);
    assertThat(box.bottom()).isLessThanOrEqualTo(1 + 1e-9);
    assertThat(Box.between(Double.NaN, top, right, Double.NaN).width()).isPositive();
  }
}
