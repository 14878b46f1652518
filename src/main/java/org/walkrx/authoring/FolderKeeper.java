package org.walkrx.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.FolderList;
import org.walkrx.rules.RuleSources;

/** Keeps {@code folder.yaml}, the list of what belongs to a rules folder. */
public final class FolderKeeper {

    private FolderKeeper() {}

    /**
     * Enters the files of a folder that its list does not have yet; without a list, it is made. What stands there stays, for
     * to take a file away is for a person to decide.
     *
     * @param folder the folder
     * @return the names that were entered
     * @throws org.walkrx.rules.InvalidRulesException if the folder cannot be read
     * @throws BadInputException if the list cannot be written
     */
    public static List<String> enter(Path folder) {
        RuleSources sources = RuleSources.folder(folder);
        FolderList list = FolderList.of(sources);
        String text = list.entered();
        Set<String> entered = new TreeSet<>(sources.files().keySet());
        entered.remove(FolderList.NAME);
        entered.removeAll(list.names());
        if (!entered.isEmpty()) {
            Path file = folder.resolve(FolderList.NAME);
            try {
                WholeFile.replace(file, text);
            } catch (IOException e) {
                throw new BadInputException(List.of(new Problem(
                        file.toString(), 0, 0, "this cannot be written; check the folder and its permissions")));
            }
        }
        return List.copyOf(entered);
    }
}
