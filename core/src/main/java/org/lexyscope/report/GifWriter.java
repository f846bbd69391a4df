package org.lexyscope.report;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF that loops forever, written one picture at a time. */
final class GifWriter implements Closeable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream stream;
  private final Palette palette = new Palette();
  private final int delayHundredthsS;

  /**
   * @param out left open
   * @param delayHundredthsS how long each picture stays, in 1/100 s
   */
  GifWriter(OutputStream out, int delayHundredthsS) throws IOException {
    this.delayHundredthsS = delayHundredthsS;
    stream = ImageIO.createImageOutputStream(out);
    writer.setOutput(stream);
    writer.prepareWriteSequence(null);
  }

  void add(BufferedImage picture) throws IOException {
    BufferedImage reduced = palette.reduce(picture);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(reduced), writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    root.appendChild(timing());
    root.appendChild(endlessLoop());
    metadata.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(reduced, null, metadata), null);
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    stream.close();
    writer.dispose();
  }

  private IIOMetadataNode timing() {
    IIOMetadataNode timing = new IIOMetadataNode("GraphicControlExtension");
    timing.setAttribute("disposalMethod", "none");
    timing.setAttribute("userInputFlag", "FALSE");
    timing.setAttribute("transparentColorFlag", "FALSE");
    timing.setAttribute("transparentColorIndex", "0");
    timing.setAttribute("delayTime", String.valueOf(delayHundredthsS));
    return timing;
  }

  /** The Netscape extension: block 1, zero repeats, which means for ever. */
  private static IIOMetadataNode endlessLoop() {
    IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(extension);
    return extensions;
  }
}
