package com.anaconda.aau.kit;

import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblemCollector;
import org.apache.maven.model.validation.ModelValidator;

/**
 * Makes model builders that several threads can use at once. Maven's validator keeps the ids that
 * it has seen in a plain HashSet, so each POM gets a validator of its own.
 */
final class ConcurrentModelBuilderFactory extends DefaultModelBuilderFactory {

  @Override
  protected ModelValidator newModelValidator() {
    return new ModelValidator() {
      @Override
      public void validateRawModel(
          Model model, ModelBuildingRequest request, ModelProblemCollector problems) {
        validator().validateRawModel(model, request, problems);
      }

      @Override
      public void validateEffectiveModel(
          Model model, ModelBuildingRequest request, ModelProblemCollector problems) {
        validator().validateEffectiveModel(model, request, problems);
      }
    };
  }

  private ModelValidator validator() {
    return super.newModelValidator();
  }
}
