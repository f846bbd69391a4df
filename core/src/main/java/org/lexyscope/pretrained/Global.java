package org.lexyscope.pretrained;

import java.util.Set;

/** A Python class or function that a pickle names; here it is a name only. */
record Global(String module, String name) {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "collections.OrderedDict",
          "torch._utils._rebuild_tensor",
          "torch._utils._rebuild_tensor_v2",
          "torch._utils._rebuild_parameter");

  String qualified() {
    return module + "." + name;
  }

  /** Whether files of weights may name it. */
  boolean isAllowed() {
    return FUNCTIONS.contains(qualified()) || isStorage();
  }

  boolean isStorage() {
    return module.equals("torch") && name.endsWith("Storage");
  }
}
