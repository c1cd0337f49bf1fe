package org.soubao.internal.picture;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** PDFBox's renderer, which can't be interrupted: it looks at the time before every operator. */
final class TimedRenderer extends PDFRenderer {
  /** Each group within a group has a canvas of its own, of up to 70 MB. */
  private static final int MOST_GROUPS = 4;

  private final Deadline deadline;

  TimedRenderer(PDDocument document, Deadline deadline) {
    super(document);
    this.deadline = deadline;
    setSubsamplingAllowed(true); // A photograph is decoded no larger than it is drawn.
    setAnnotationsFilter(annotation -> false); // Links and notes are not printed.
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    PageDrawer drawer = new TimedDrawer(parameters, deadline);
    drawer.setAnnotationFilter(getAnnotationsFilter());
    return drawer;
  }

  private static final class TimedDrawer extends PageDrawer {
    private final Deadline deadline;
    private int groups;

    TimedDrawer(PageDrawerParameters parameters, Deadline deadline) throws IOException {
      super(parameters);
      this.deadline = deadline;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      deadline.check();
      super.processOperator(operator, operands);
    }

    /** An image within the page's own text has no stream that was looked at before. */
    @Override
    public void drawImage(PDImage image) throws IOException {
      deadline.check();
      PdfBounds.checkPixels(image.getWidth(), image.getHeight());
      super.drawImage(image);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
      if (groups == MOST_GROUPS) {
        throw new UndrawableException("it has too many layers within each other");
      }
      groups++;
      try {
        super.showTransparencyGroup(group);
      } finally {
        groups--;
      }
    }
  }
}
