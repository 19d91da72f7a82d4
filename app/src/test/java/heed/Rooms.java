package heed;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/// The rooms are the packages directly beneath this one; `methods` is a library of its own, not a room.
public class Rooms implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage house) {
        return house.getDirectSubPackages().stream().filter(it -> !it.getName().equals("heed.methods"));
    }
}
