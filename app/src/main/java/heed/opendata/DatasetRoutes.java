package heed.opendata;

import java.lang.reflect.Method;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Gives each dataset its `.json` and its `.csv` address, visible in the table of mappings like any other.
@Component
class DatasetRoutes implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mappings;
    private final List<Dataset> datasets;
    private final MessageSource words;

    DatasetRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            List<Dataset> datasets,
            MessageSource words) {
        this.mappings = mappings;
        this.datasets = datasets;
        this.words = words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var dataset : datasets) {
            var files = new DatasetFiles(dataset, words);
            register(dataset.path() + ".json", files, "json");
            register(dataset.path() + ".csv", files, "csv");
        }
    }

    private void register(String path, DatasetFiles files, String format) {
        var mapping = RequestMappingInfo.paths(path)
                .methods(RequestMethod.GET)
                .mappingName(files.dataset().name() + "#" + format)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(mapping, files, method(format));
    }

    private static Method method(String format) {
        for (var method : DatasetFiles.class.getDeclaredMethods()) {
            if (method.getName().equals(format)) {
                return method;
            }
        }
        throw new IllegalStateException("no way to write " + format);
    }
}
