package org.soubao.internal.pages;
import java.util.*;
public final class T {
  public static final Map<String,double[]> ALL = new LinkedHashMap<>();
  private T() {}
  static double[] p(String n, double v) { double[] x = {Double.parseDouble(System.getProperty(n, ""+v))}; ALL.put(n, x); return x; }
}
