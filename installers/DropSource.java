import java.awt.Color;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DragGestureEvent;
import java.awt.dnd.DragGestureListener;
import java.awt.dnd.DragSource;
import java.io.File;
import java.util.List;
import javax.swing.JWindow;
import javax.swing.SwingUtilities;

/**
 * A small window of another program, over all others, out of which something can be dragged.
 *
 * <p>Arguments: {@code file} and a path, or {@code text} and the text.
 */
class DropSource {
  private static final int SIZE = 80;

  public static void main(String[] arguments) {
    Transferable goods =
        arguments[0].equals("file")
            ? new Files(List.of(new File(arguments[1])))
            : new StringSelection(arguments[1]);
    SwingUtilities.invokeLater(() -> show(goods));
  }

  private static void show(Transferable goods) {
    var window = new JWindow();
    window.setName("DropSource");
    window.setAlwaysOnTop(true);
    window.setFocusableWindowState(false);
    window.getContentPane().setBackground(Color.ORANGE);
    window.setBounds(0, 0, SIZE, SIZE);
    DragGestureListener begin = (DragGestureEvent event) -> event.startDrag(null, goods);
    new DragSource()
        .createDefaultDragGestureRecognizer(window, DnDConstants.ACTION_COPY, begin);
    window.setVisible(true);
    System.out.println("READY");
  }

  private record Files(List<File> files) implements Transferable {
    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return new DataFlavor[] {DataFlavor.javaFileListFlavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
      return flavor.equals(DataFlavor.javaFileListFlavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) {
      return files;
    }
  }
}
